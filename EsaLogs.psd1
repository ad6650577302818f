# The manifest of the module. build.ps1 puts it into out/EsaLogs/<version> with the version of Directory.Build.props;
# here, beside the sources, it cannot be imported.
@{
  # PowerShell 7 loads the assembly for .NET, Windows PowerShell the one for .NET Framework.
  RootModule             = if ($PSEdition -eq 'Core') { 'net8.0/EsaLogs.dll' } else { 'net472/EsaLogs.dll' }
  ModuleVersion          = '0.0.0'
  GUID                   = '80122a58-f1d5-4031-a4bf-5b90e2d29b33'
  Author                 = 'EsaLogs contributors'
  CompanyName            = 'EsaLogs contributors'
  Copyright              = '(c) EsaLogs contributors. MIT licence.'
  Description            = 'Answers questions from the mail_logs of a Cisco Email Security Appliance: who logged in and who failed, what went over TLS and what in clear, what became of a message, attempt by attempt, and what a log holds.'
  CompatiblePSEditions   = @('Core', 'Desktop')
  PowerShellVersion      = '5.1'
  DotNetFrameworkVersion = '4.7.2'
  FormatsToProcess       = @('EsaLogs.Format.ps1xml')
  CmdletsToExport        = @(
    'Get-EsaAuthEvent'
    'Get-EsaConnection'
    'Get-EsaDelivery'
    'Get-EsaLogEntry'
    'Get-EsaMessage'
    'Measure-EsaLog'
    'Test-EsaTls'
  )
  FunctionsToExport      = @()
  AliasesToExport        = @()
  VariablesToExport      = @()
  PrivateData            = @{
    PSData = @{
      Tags         = @(
        'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS',
        'Cisco', 'ESA', 'IronPort', 'AsyncOS', 'mail_logs', 'Email', 'SMTP', 'TLS', 'Log', 'Parser'
      )
      LicenseUri   = 'https://licenses.nuget.org/MIT'
      # build.ps1 puts what CHANGELOG.md says of the version here.
      ReleaseNotes = ''
    }
  }
}
