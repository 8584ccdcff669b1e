using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class RequiredListFactsTests
{
    private static readonly HashSet<string> Codes = [.. StarterEdition.Load().Codes!.Rows.Select(row => row.Code.ToString())];

    [SharedDataFact]
    public void Every_code_that_needs_prior_authorization_is_there() =>
        Assert.Empty(CmsFiles.PriorAuthorizationList.Select(row => row["hcpcs_code"]).Except(Codes));

    [SharedDataFact]
    public void Every_code_that_needs_a_face_to_face_encounter_is_there_but_the_two_whose_dates_no_source_gives() =>
        Assert.Equal(["L1933", "L1952"], CmsFiles.FaceToFaceList.Select(row => row["hcpcs_code"]).Except(Codes).Order());
}
