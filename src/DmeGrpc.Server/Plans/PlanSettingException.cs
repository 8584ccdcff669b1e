namespace DmeGrpc.Server.Plans;

/// <summary>A setting of <see cref="PlanSettings.FeeForService"/> makes no sense.</summary>
/// <param name="message">One sentence for each that does not.</param>
internal sealed class PlanSettingException(string message) : Exception(message);
