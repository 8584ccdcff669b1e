namespace DmeGrpc.ReferenceData.Plans;

/// <summary>How much of a plan file is read before it is refused; keeps a wrong or hostile file from filling the memory.</summary>
internal static class PlanLimits
{
    public const int FileBytes = 1 << 20;
    public const int ListItems = 1000;
    public const int TextLength = 300;
    public const int Problems = 1000;
    public const int Units = 1_000_000;
    public const int PeriodMonths = 240;
}
