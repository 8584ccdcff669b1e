using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DmeGrpc.Storage.Model;

/// <summary>Instants are kept in UTC; not every database says so when it returns them.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
