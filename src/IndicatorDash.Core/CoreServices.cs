using Microsoft.EntityFrameworkCore;
using IndicatorDash.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash;

/// <summary>Registers what the core offers.</summary>
public static class CoreServices
{
}
