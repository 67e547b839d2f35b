using System.Xml.Linq;
using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// Keeps the keys of cookies and forms in the store, for other nodes and the next start. While there is no store yet, they
/// are held here, so that pages can say so, and are stored as soon as there is one.
/// </summary>
internal sealed class StoredProtectionKeys : IXmlRepository
{
    private readonly IDbContextFactory<IndicatorDbContext> _contexts;
    private readonly DatabaseStartup _startup;
    private readonly Lock _lock = new();

    // At most the few keys that are made while the store does not answer at a start.
    private readonly List<ProtectionKey> _waiting = [];

    public StoredProtectionKeys(
        IDbContextFactory<IndicatorDbContext> contexts, DatabaseStartup startup, ILogger<StoredProtectionKeys> logger)
    {
        (_contexts, _startup) = (contexts, startup);
        _ = StoreWaitingAsync(logger);
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        List<XElement> keys;
        lock (_lock)
        {
            keys = [.. _waiting.Select(key => XElement.Parse(key.Xml))];
        }

        if (_startup.Ready.IsCompletedSuccessfully)
        {
            using var db = _contexts.CreateDbContext();
            keys.AddRange(db.ProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse));
        }

        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var key = new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) };
        lock (_lock)
        {
            _waiting.Add(key);
        }

        if (_startup.Ready.IsCompletedSuccessfully)
        {
            StoreWaiting();
        }
    }

    private async Task StoreWaitingAsync(ILogger logger)
    {
        try
        {
            await _startup.Ready;
            StoreWaiting();
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            logger.LogWarning(failure, "The keys of this start could not be stored; the next one will ask readers to sign in again");
        }
    }

    private void StoreWaiting()
    {
        lock (_lock)
        {
            if (_waiting.Count > 0)
            {
                using var db = _contexts.CreateDbContext();
                db.AddRange(_waiting);
                db.SaveChanges();
                _waiting.Clear();
            }
        }
    }
}
