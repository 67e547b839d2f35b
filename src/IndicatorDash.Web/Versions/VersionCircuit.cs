using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IndicatorDash.Web.Versions;

/// <summary>Tells each connection whose page it serves, so that links keep the version of that page.</summary>
internal sealed class VersionCircuit(ShownVersion shown) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        shown.Connect();
        return Task.CompletedTask;
    }
}
