using IndicatorDash.Accounts;
using IndicatorDash.Publication;
using IndicatorDash.Regions;

namespace IndicatorDash.Imports;

/// <summary>Who may see batches that are not published: those who bring them, and those who decide on them.</summary>
internal static class BatchAccess
{
    private static readonly Capability[] Any = [Capability.Upload, Capability.Review, Capability.Publish, Capability.UndoPublication];

    /// <exception cref="AccessDeniedException">None of it is allowed.</exception>
    public static void DemandView(Authority who)
    {
        if (!Any.Any(who.Allows))
        {
            throw new AccessDeniedException(who, Capability.Review);
        }
    }

    /// <exception cref="AccessDeniedException">None of it is allowed, or not for the batch's region.</exception>
    public static void DemandView(Authority who, ImportBatch batch, RegionDirectory regions)
    {
        DemandView(who);
        var region = batch.RegionId ?? Region.NationId;
        if (!who.Covers(region, regions))
        {
            throw new AccessDeniedException(who, Capability.Review, region);
        }
    }
}
