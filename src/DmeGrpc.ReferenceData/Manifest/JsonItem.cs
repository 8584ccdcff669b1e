using System.Text.Json;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>A JSON value that knows its line.</summary>
/// <param name="Type">The token it begins with.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Text">The text of a string, or a number as it is written; empty for every other value.</param>
/// <param name="Properties">The properties of an object as they stand, repeated names included.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonItem(JsonTokenType Type, int Line, string Text, List<(string Name, JsonItem Value)> Properties, List<JsonItem> Items);
