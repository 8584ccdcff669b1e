using System.Text;

namespace DmeGrpc.Server.Interceptors;

/// <summary>Describes an exception for the log by types and stack alone: messages may quote a member's data.</summary>
internal static class FaultDescription
{
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            text.Append(text.Length == 0 ? "" : "\ncaused by ").Append(e.GetType().FullName).Append('\n').Append(e.StackTrace);
        }

        return text.ToString();
    }
}
