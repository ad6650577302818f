# What is wrong with one file is told with a stable id, and the other files are still read.
BeforeDiscovery {
    $problems = @(
        @{ Id = 'PathNotFound'; Category = 'ObjectNotFound'; Exception = 'ItemNotFoundException'; Make = { param($path) } }
        @{ Id = 'FileUnreadable'; Category = 'OpenError'; Exception = 'IOException'; Make = {
                param($path)
                [System.IO.File]::WriteAllText($path, (Get-LogLine) -join "`n")
                [System.IO.File]::Open($path, 'Open', 'ReadWrite', 'None')
            }
        }
        @{ Id = 'FolderWithoutLogs'; Category = 'ObjectNotFound'; Exception = 'ItemNotFoundException'; Make = {
                param($path) $null = New-Item -ItemType Directory -Path $path
            }
        }
        @{ Id = 'GzipCorrupt'; Category = 'InvalidData'; Exception = 'InvalidDataException'; Make = {
                param($path) [System.IO.File]::WriteAllBytes($path, [byte[]] (0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF))
            }
        }
        @{ Id = 'BinaryFile'; Category = 'InvalidData'; Exception = 'InvalidDataException'; Make = {
                param($path) [System.IO.File]::WriteAllBytes($path, [byte[]] (@(0, 1, 2, 3, 255, 0, 200, 7) * 600))
            }
        }
        @{ Id = 'EmptyFile'; Category = 'InvalidData'; Exception = 'InvalidDataException'; Make = {
                param($path) [System.IO.File]::WriteAllBytes($path, [byte[]] @())
            }
        }
        @{ Id = 'NotALog'; Category = 'InvalidData'; Exception = 'InvalidDataException'; Make = {
                param($path) [System.IO.File]::WriteAllText($path, "name,value`n" * 500)
            }
        }
    )
}

BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe '<Id>' -ForEach $problems {
    BeforeAll {
        $folder = (New-Item -ItemType Directory -Path "TestDrive:/$Id").FullName
        $good = Add-LogFile (Join-Path $folder 'mail.@20240301T120000.s')
        $bad = Join-Path $folder 'bad'
        $held = & $Make $bad
        $fullId = "$Id,EsaLogs.Commands.GetEsaAuthEventCommand"
    }

    AfterAll { if ($held) { $held.Dispose() } }

    It 'is an error with its id, the path and a sentence that names the path' {
        $null = Get-EsaAuthEvent -LiteralPath $bad -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be $fullId
        $errors[0].CategoryInfo.Category | Should -Be $Category
        $errors[0].Exception.GetType().Name | Should -Be $Exception
        $errors[0].TargetObject | Should -Be $bad
        $errors[0].Exception.Message.Contains($bad) | Should -BeTrue
    }

    It 'does not keep the other files from being read' {
        @(Get-EsaAuthEvent -LiteralPath $bad, $good -ErrorAction SilentlyContinue) | Should -HaveCount 1
        @(Get-EsaAuthEvent -LiteralPath $good, $bad -ErrorAction SilentlyContinue) | Should -HaveCount 1
    }

    It 'stops the pipeline with -ErrorAction Stop' {
        { Get-EsaAuthEvent -LiteralPath $bad -ErrorAction Stop } | Should -Throw -ErrorId $fullId
    }

    It 'leaves no trace with -ErrorAction Ignore' {
        $Error.Clear()
        $null = Get-EsaAuthEvent -LiteralPath $bad -ErrorAction Ignore
        $Error | Should -HaveCount 0
    }

    It 'comes from <_> too' -ForEach @('Get-EsaConnection', 'Test-EsaTls') {
        $null = & $_ -LiteralPath $bad -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -Be "$Id,EsaLogs.Commands.$($_.Replace('-', ''))Command"
    }
}

Describe 'A file that the user may not read' {
    It 'is FileUnreadable with category PermissionDenied' {
        $file = Add-LogFile TestDrive:/denied.log
        if (-not (Get-Command chmod -CommandType Application -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'there is no chmod'; return }
        chmod 000 $file
        try { [System.IO.File]::OpenRead($file).Dispose(); Set-ItResult -Skipped -Because 'this user may read everything'; return }
        catch [System.UnauthorizedAccessException] { $null = $_ }
        $null = Get-EsaAuthEvent -LiteralPath $file -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'FileUnreadable,*'
        $errors[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
    }
}

Describe 'No match' {
    It 'is no error' {
        Get-EsaAuthEvent $MailLog -User nobody -ErrorAction Stop | Should -BeNullOrEmpty
        Get-EsaConnection $MailLog -Icid 987654 -ErrorAction Stop | Should -BeNullOrEmpty
    }
}
