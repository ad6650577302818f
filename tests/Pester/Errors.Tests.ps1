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
    $terminating = @(
        @{ Id = 'InvalidFilter'; Why = 'an end before the start'; Target = 'EndTime'; Says = '*The end is exclusive*'
            Run = { Get-EsaAuthEvent $missing -StartTime 2024-03-02 -EndTime 2024-03-01 }
        }
        @{ Id = 'InvalidFilter'; Why = 'an empty range'; Target = 'EndTime'; Says = '*The end is exclusive*'
            Run = { Get-EsaMessage $missing -StartTime 2024-03-02 -EndTime 2024-03-02 }
        }
        @{ Id = 'InvalidFilter'; Why = 'a MID below 1'; Target = 'Mid'; Says = '*they begin at 1*'; Run = { Get-EsaMessage $missing -Mid 0 } }
        @{ Id = 'InvalidFilter'; Why = 'an ICID below 0'; Target = 'Icid'; Says = '*they begin at 0*'; Run = { Get-EsaConnection $missing -Icid -1 } }
        @{ Id = 'InvalidFilter'; Why = 'a network that is none'; Target = 'RemoteAddress'; Says = '*Write it as 192.0.2.0/24*'
            Run = { Get-EsaConnection $missing -RemoteAddress 192.0.2.0/33 }
        }
        @{ Id = 'InvalidFilter'; Why = 'a pattern without its ]'; Target = 'User'; Says = '*Write*'; Run = { Get-EsaAuthEvent $missing -User '[ab' } }
        @{ Id = 'InvalidFilter'; Why = 'an empty text'; Target = 'Sender'; Says = '*Leave the filter out*'; Run = { Get-EsaDelivery $missing -Sender '' } }
        @{ Id = 'InvalidFilter'; Why = 'ICID and DCID'; Target = 'Dcid'; Says = '*one after the other*'
            Run = { Get-EsaConnection $missing -Icid 1 -Dcid 2 }
        }
        @{ Id = 'InvalidFilter'; Why = 'a direction against the ids'; Target = 'Direction'; Says = '*Leave out the direction*'
            Run = { Test-EsaTls $missing -Direction Inbound -Dcid 2 }
        }
        @{ Id = 'InvalidFilter'; Why = '-Related without an id'; Target = 'Related'; Says = '*Give its MID*'; Run = { Get-EsaLogEntry $missing -Related } }
        @{ Id = 'WaitForAnswerAtEnd'; Why = '-Wait with an answer about the whole log'; Target = 'Wait'; Says = '*Leave out -Wait*'
            Run = { Measure-EsaLog $missing -Wait }
        }
        @{ Id = 'WaitWithPipedIds'; Why = '-Wait with ids from the pipeline'; Target = 'Wait'; Says = '*leave out -Wait*'
            Run = { [pscustomobject] @{ Mid = 1 } | Get-EsaMessage $missing -Wait }
        }
    )
    $refused = @(
        @{ Id = 'NamedParameterNotFound'; Why = 'a parameter that there is not'; Says = "*'Benutzer'*"; Run = { Get-EsaAuthEvent $missing -Benutzer jane } }
        @{ Id = 'ParameterArgumentValidationError'; Why = '-Tail below 0'; Says = '*greater than or equal to 0*'; Run = { Get-EsaAuthEvent $missing -Tail -1 } }
        @{ Id = 'CannotConvertArgumentNoMessage'; Why = 'a word that is not in a closed set'; Says = '*Succeeded*'; Run = { Get-EsaAuthEvent $missing -Outcome Maybe } }
        @{ Id = 'ParameterArgumentTransformationError'; Why = 'a time that is none'; Says = '*2026-03-02*'; Run = { Get-EsaAuthEvent $missing -StartTime soon } }
        @{ Id = 'ParameterArgumentTransformationError'; Why = 'a zone that there is not'; Says = '*Europe/Berlin*'; Run = { Get-EsaAuthEvent $missing -TimeZone Nowhere } }
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

    It 'says what to do' {
        $null = Get-EsaAuthEvent -LiteralPath $bad -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].ErrorDetails.Message | Should -Be $errors[0].Exception.Message
        $errors[0].ErrorDetails.RecommendedAction | Should -MatchExactly '^[A-Z].{15,}\.$'
    }

    It 'is shown with -ErrorAction Continue and kept with SilentlyContinue' {
        $Error.Clear()
        @(Get-EsaAuthEvent -LiteralPath $bad -ErrorAction Continue 2>&1).FullyQualifiedErrorId | Should -Be $fullId
        $null = Get-EsaAuthEvent -LiteralPath $bad -ErrorAction SilentlyContinue 2>&1 | Should -BeNullOrEmpty
        $Error.FullyQualifiedErrorId | Select-Object -Unique | Should -Be $fullId
    }

    It 'asks with -ErrorAction Inquire' {
        # Nobody can be asked here: that is an error of its own, which names what was to be asked.
        $shell = [powershell]::Create().AddScript("Import-Module '$modulePath'; Get-EsaAuthEvent -LiteralPath '$bad' -ErrorAction Inquire")
        $null = $shell.Invoke()
        $shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'HostFunctionNotImplemented,*'
        $shell.Streams.Error[0].Exception.Message.Contains($bad) | Should -BeTrue
        $shell.Dispose()
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

Describe 'PathNotFileSystem' {
    BeforeAll { $fullId = 'PathNotFileSystem,EsaLogs.Commands.GetEsaAuthEventCommand' }

    It 'is an error of one path, and the others are read' {
        $found = @(Get-EsaAuthEvent Function:, $MailLog -ErrorVariable errors -ErrorAction SilentlyContinue)
        $found | Should -HaveCount $AuthCount
        $errors.FullyQualifiedErrorId | Should -Be $fullId
        $errors[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $errors[0].TargetObject | Should -Be 'Function:'
        $errors[0].ErrorDetails.RecommendedAction | Should -Be 'Name a file or folder of the file system.'
        { Get-EsaAuthEvent Function:, $MailLog -ErrorAction Stop } | Should -Throw -ErrorId $fullId
        $Error.Clear()
        $null = Get-EsaAuthEvent Function: -ErrorAction Ignore
        $Error | Should -HaveCount 0
    }
}

Describe 'UnknownLine' {
    BeforeAll {
        $log = Add-LogFile TestDrive:/unknown.log
        Add-Content -LiteralPath $log -Value 'Fri Mar  1 12:00:03 2024 Info: zzyzx one', 'Fri Mar  1 12:00:04 2024 Info: MID 7 zzyzx two'
        Get-LogLine -Icid 2 | ForEach-Object { $_ -replace ' 12:', ' 13:' } | Add-Content -LiteralPath $log
        $fullId = 'UnknownLine,EsaLogs.Commands.GetEsaAuthEventCommand'
    }

    It 'is no error without -Strict' {
        $found = Get-EsaAuthEvent $log -ErrorVariable errors -WarningAction SilentlyContinue
        $found | Should -HaveCount 2
        $errors | Should -HaveCount 0
    }

    It 'is with -Strict an error of each line, with its file, number and text, and all records are there' {
        $found = Get-EsaAuthEvent $log -Strict -ErrorVariable errors -WarningVariable warnings -ErrorAction SilentlyContinue
        $found | Should -HaveCount 2
        $warnings | Should -HaveCount 0
        $errors.FullyQualifiedErrorId | Should -Be @($fullId, $fullId)
        $errors[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $errors[0].Exception.Message | Should -Be "Line 5 of '$log' fits no line form: zzyzx one"
        $errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Strict*'
        $errors.TargetObject.LineNumber | Should -Be 5, 6
        $errors.TargetObject.Source | Should -Be $log, $log
        $errors.TargetObject.Text | Should -Be 'zzyzx one', 'MID 7 zzyzx two'
        $errors[1].TargetObject.Timestamp | Should -Be ([datetime] '2024-03-01T12:00:04')
    }

    It 'ends the command at the first with -ErrorAction Stop' {
        { Get-EsaAuthEvent $log -Strict -ErrorAction Stop } | Should -Throw -ErrorId $fullId -ExpectedMessage '*Line 5 *'
    }

    It 'leaves no trace with -ErrorAction Ignore' {
        $Error.Clear()
        @(Get-EsaAuthEvent $log -Strict -ErrorAction Ignore) | Should -HaveCount 2
        $Error | Should -HaveCount 0
    }

    It 'comes from <_> too' -ForEach @('Get-EsaConnection', 'Test-EsaTls', 'Get-EsaMessage', 'Get-EsaDelivery', 'Get-EsaLogEntry', 'Measure-EsaLog') {
        $null = & $_ $log -Strict -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be (@("UnknownLine,EsaLogs.Commands.$($_.Replace('-', ''))Command") * 2)
    }

    It 'comes from text of the pipeline too' {
        $null = Get-Content -LiteralPath $log | Get-EsaAuthEvent -Strict -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.TargetObject.LineNumber | Should -Be 5, 6
    }
}

Describe '<Id> for <Why>' -ForEach $terminating {
    BeforeAll { $missing = Join-Path ([System.IO.Path]::GetTempPath()) 'esalogs-no-such-folder' }

    It 'ends the command before anything is read, and says what to do' {
        $failure = $null
        try { & $Run 2>&1 | Should -BeNullOrEmpty } catch { $failure = $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike "$Id,EsaLogs.Commands.*Command"
        $failure.CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failure.TargetObject | Should -Be $Target
        $failure.Exception.Message | Should -BeLike $Says
        $failure.ErrorDetails.RecommendedAction | Should -BeLike "*-$Target*"
    }

    It 'ends the command whatever $ErrorActionPreference says' {
        foreach ($preference in 'SilentlyContinue', 'Ignore', 'Continue') {
            $PSDefaultParameterValues = @{ '*-Esa*:ErrorAction' = $preference }
            { & $Run } | Should -Throw -ErrorId "$Id,*"
        }
    }
}

Describe '<Id> for <Why>' -ForEach $refused {
    BeforeAll { $missing = Join-Path ([System.IO.Path]::GetTempPath()) 'esalogs-no-such-folder' }

    It 'is told by PowerShell before anything is read' {
        $failure = $null
        try { & $Run } catch { $failure = $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike "$Id,EsaLogs.Commands.GetEsaAuthEventCommand"
        $failure.Exception.Message | Should -BeLike $Says
    }
}
