using DmeGrpc.Server.Stores;

namespace DmeGrpc.Server.Tests.Stores;

public sealed class StoreSettingsTests
{
    private const string DataHome = "XDG_DATA_HOME";

    [Fact]
    public void The_default_file_is_in_the_user_s_data_folder_even_where_that_is_still_to_be_made()
    {
        var before = Environment.GetEnvironmentVariable(DataHome);
        var missing = Path.Combine(Path.GetTempPath(), $"no-such-folder-{Guid.NewGuid():N}");
        try
        {
            Environment.SetEnvironmentVariable(DataHome, missing);

            var file = new StoreSettings().FilePath;

            Assert.True(Path.IsPathFullyQualified(file), file);
            Assert.EndsWith(Path.Combine("dmegrpc", "dme.db"), file, StringComparison.Ordinal);
            Assert.False(Directory.Exists(missing));
        }
        finally
        {
            Environment.SetEnvironmentVariable(DataHome, before);
        }
    }

    [Fact]
    public void A_path_that_is_given_is_used_as_it_is() => Assert.Equal("here.db", new StoreSettings { Path = "here.db" }.FilePath);
}
