using Grpc.Core;

namespace GrpcContracts.Tests;

public class MetadataTests
{
    [Fact]
    public void Keys_are_lower_cased_and_found_in_any_case()
    {
        var metadata = new Metadata { { "X-Text", "v" } };

        Assert.Equal("x-text", metadata[0].Key);
        Assert.Equal("v", metadata.GetValue("X-TEXT"));
    }

    [Fact]
    public void Get_returns_the_last_of_several_entries_and_GetAll_all_in_order()
    {
        var metadata = new Metadata { { "a", "1" }, { "b", "2" }, { "a", "3" } };

        Assert.Equal("3", metadata.GetValue("a"));
        Assert.Equal(["1", "3"], metadata.GetAll("a").Select(entry => entry.Value));
        Assert.Null(metadata.Get("c"));
    }

    [Fact]
    public void Binary_entries_keep_their_own_copy_of_the_bytes()
    {
        byte[] bytes = [0, 127, 255];
        var metadata = new Metadata { { "x-bin", bytes } };
        bytes[0] = 9;
        metadata.GetValueBytes("x-bin")![1] = 9;

        Assert.True(metadata[0].IsBinary);
        Assert.Equal([0, 127, 255], metadata.GetValueBytes("x-bin")!);
        Assert.Throws<InvalidOperationException>(() => metadata[0].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ümlaut")]
    [InlineData("new\nline")]
    public void Keys_that_are_not_header_names_are_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "v"));

    [Fact]
    public void Text_and_bytes_must_match_the_key_s_suffix()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("x-bin", "text"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("x", [1]));
    }

    [Fact]
    public void Empty_metadata_cannot_be_changed()
    {
        Assert.True(Metadata.Empty.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("a", "b"));
        Assert.Empty(Metadata.Empty);
    }
}
