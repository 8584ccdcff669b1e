namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>What a field of a section holds; one meaning in every section. Numbers are never changed and never used again.</summary>
internal enum FieldId : uint
{
    /// <summary>UTF-8 JSON.</summary>
    Json = 1,

    // What a table is; every table has these.
    Release = 2,
    IsComplete = 3,
    CompleteForFirstCharacters = 4,
    Sources = 5,
    SpanFirstDay = 6,
    SpanLastDay = 7,
    CompleteThrough = 8,

    // One value a row.
    Code = 16,
    ColumnOne = 17,
    ColumnTwo = 18,
    Primary = 19,
    Modifier = 20,
    FirstDay = 21,
    LastDay = 22,
    SourceFile = 23,
    SourceLine = 24,
    Indicator = 25,
    Rationale = 26,
    ShortName = 27,
    Category = 28,
    Family = 29,
    Limit = 30,
    Origin = 31,
    AddOnType = 32,
    FirstModifier = 33,
    SecondModifier = 34,
    Jurisdiction = 35,
    Ceiling = 36,
    Floor = 37,
    Zip = 38,
    State = 39,
    FormerBiddingArea = 40,
    QuarterStart = 41,
    Phase = 42,
    States = 43,
    PriorAuthorizationFamily = 44,
    DiagnosisCode = 45,
    IsBillable = 46,

    // Texts that rows name by their place.
    Rationales = 64,
    ShortNames = 65,
    StateNames = 66,
    FormerBiddingAreas = 67,
    StateLists = 68,

    // Pair edits, packed: see the engine's PairEditColumns.
    RowStart = 80,
    ColumnTwoNumber = 81,
    Detail = 82,
    PackedSource = 83,
    DetailFirstDay = 84,
    DetailLastDay = 85,
    DetailIndicator = 86,
    DetailRationale = 87,

    // Fees: the states of the columns, and for each row the cents of each state, non-rural and then rural.
    FeeStates = 96,
    FeeCents = 97,
}
