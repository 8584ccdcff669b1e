using System.IO.Compression;
using Grpc.Net.Compression;

namespace GrpcContracts.Tests;

public class CompressionTests
{
    public static TheoryData<ICompressionProvider> Providers =>
        [new GzipCompressionProvider(CompressionLevel.Fastest), new DeflateCompressionProvider(CompressionLevel.Fastest)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Compressed_bytes_come_back(ICompressionProvider provider)
    {
        var bytes = new byte[10_000];
        using var packed = new MemoryStream();
        using (var compress = provider.CreateCompressionStream(packed, null))
        {
            compress.Write(bytes);
        }

        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var decompress = provider.CreateDecompressionStream(packed))
        {
            decompress.CopyTo(unpacked);
        }

        Assert.True(packed.Length < 1_000);
        Assert.Equal(bytes, unpacked.ToArray());
    }

    [Fact]
    public void Deflate_is_the_zlib_format()
    {
        using var packed = new MemoryStream();
        using (var compress = new DeflateCompressionProvider(CompressionLevel.Optimal).CreateCompressionStream(packed, null))
        {
            compress.Write(new byte[10]);
        }

        // RFC 1950: the first byte says deflate with a 32 KB window.
        Assert.Equal(0x78, packed.ToArray()[0]);
    }
}
