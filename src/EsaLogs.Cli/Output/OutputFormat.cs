namespace EsaLogs.Cli.Output;

/// <summary>How records are written.</summary>
internal enum OutputFormat
{
    /// <summary>Columns for people; not all properties.</summary>
    Table,

    /// <summary>Every property, for spreadsheets.</summary>
    Csv,

    /// <summary>Every property, one JSON object a line, for programs.</summary>
    Ndjson,
}
