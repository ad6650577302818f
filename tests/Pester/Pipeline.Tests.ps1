# What everybody does with the output of a cmdlet, and where everybody runs one: nothing of it may be special with this module.
BeforeDiscovery {
    $cmdlets = 'Get-EsaConnection', 'Get-EsaAuthEvent', 'Test-EsaTls', 'Get-EsaMessage', 'Get-EsaDelivery', 'Get-EsaLogEntry', 'Measure-EsaLog'
    $noThreadJob = -not (Get-Command -Name Start-ThreadJob -ErrorAction Ignore)
}

BeforeAll {
    . $PSScriptRoot/Common.ps1

    <# .SYNOPSIS Runs a script under a culture; PowerShell sets the one of before at its next command line. #>
    function Use-Culture {
        param([string] $Culture, [scriptblock] $Script)

        $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $Culture
            & $Script
        }
        finally { [System.Threading.Thread]::CurrentThread.CurrentCulture = $before }
    }

    <# .SYNOPSIS A value as text that says all of it: what differs between two values differs in it. #>
    function Get-Text {
        param($Value)

        if ($Value -is [datetime]) { $Value.ToString('o', [cultureinfo]::InvariantCulture) }
        else { [System.Convert]::ToString($Value, [cultureinfo]::InvariantCulture) }
    }
}

Describe 'Common parameters and everyday cmdlets' {
    It '-OutVariable has what went down the pipeline' {
        $out = Get-EsaAuthEvent $MailLog -OutVariable kept
        $kept | Should -HaveCount $AuthCount
        $kept.LineNumber | Should -Be $out.LineNumber
        $kept[0] | Should -Be $out[0]
    }

    It '-OutVariable keeps what was seen when Select-Object has enough' {
        $null = Get-EsaAuthEvent $MailLog -OutVariable kept | Select-Object -First 2
        $kept | Should -HaveCount 2
    }

    It '-PipelineVariable is the record at hand' {
        $pairs = Get-EsaMessage $MailLog -PipelineVariable message | ForEach-Object Deliveries | ForEach-Object { "$($message.Mid)=$($_.Mid)" }
        $pairs.Count | Should -BeGreaterThan 1
        foreach ($pair in $pairs) { $one, $other = $pair -split '='; $one | Should -Be $other }
    }

    It 'Tee-Object lets everything through' {
        Get-EsaAuthEvent $MailLog | Tee-Object -Variable kept | Should -HaveCount $AuthCount
        $kept | Should -HaveCount $AuthCount
    }

    It 'Where-Object finds what the filter finds' {
        (Get-EsaAuthEvent $MailLog | Where-Object Outcome -EQ 'Failed').LineNumber | Should -Be (Get-EsaAuthEvent $MailLog -Outcome Failed).LineNumber
        (Get-EsaConnection $MailLog | Where-Object TlsStatus -EQ ([EsaLogs.Records.TlsStatus]::None)).LineNumber |
            Should -Be (Get-EsaConnection $MailLog -TlsStatus None).LineNumber
        @(Get-EsaAuthEvent $MailLog | Where-Object Timestamp -GE ([datetime] '2024-03-01T10:01:00')) | Should -HaveCount 1
    }

    It 'are stopped by -ErrorAction Stop, and tell by -ErrorVariable' {
        { Get-EsaAuthEvent TestDrive:/none.log -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
        Get-EsaAuthEvent TestDrive:/none.log, $MailLog -ErrorVariable errors -ErrorAction SilentlyContinue | Should -HaveCount $AuthCount
        $errors | Should -HaveCount 1
    }

    It 'several cmdlets stand in one pipeline, and one of them twice' {
        Get-EsaConnection $MailLog -Icid 101 | Get-EsaMessage -Path $MailLog | Get-EsaConnection -Path $MailLog | ForEach-Object ConnectionId | Should -Be 101
    }
}

Describe 'Grouping, sorting and measuring' {
    It 'take properties' {
        $connections = @(Get-EsaConnection $MailLog)
        ($connections | Group-Object TlsStatus -AsHashTable -AsString)['None'] | Should -HaveCount 3
        ($connections | Sort-Object StartTime, LineNumber)[-1].Dcid | Should -Be 303
        ($connections | Measure-Object MessageCount -Sum).Sum | Should -Be 6
        ($connections | Measure-Object DurationSeconds -Maximum).Maximum | Should -Be 7
        ($connections | Sort-Object TlsStatus -Unique).TlsStatus | Should -Be 'Failed', 'None', 'Success', 'Unknown'
    }
}

Describe 'Properties of what <_> gives' -ForEach $cmdlets {
    It 'are the same under every culture' {
        $cmdlet = $_
        $expected = @(& $cmdlet $MailLog)
        foreach ($culture in 'de-DE', 'th-TH', 'tr-TR', 'ar-SA') {
            $records = @(Use-Culture $culture { & $cmdlet $MailLog })
            $records | Should -HaveCount $expected.Count
            for ($i = 0; $i -lt $records.Count; $i++) {
                foreach ($property in $expected[$i].PSObject.Properties) {
                    # How fast it was read is another number each time.
                    if ($property.Name -eq 'BytesPerSecond') { continue }
                    Get-Text $records[$i].($property.Name) | Should -BeExactly (Get-Text $property.Value) -Because "$($property.Name) under $culture"
                }
            }
        }
    }

    It 'come back from Export-Csv under the culture that wrote it' {
        $cmdlet = $_
        foreach ($culture in 'en-US', 'de-DE', 'th-TH') {
            Use-Culture $culture {
                $records = @(& $cmdlet $MailLog)
                $records | Export-Csv TestDrive:/back.csv -NoTypeInformation -Encoding utf8
                $rows = @(Import-Csv TestDrive:/back.csv)
                $rows | Should -HaveCount $records.Count
                for ($i = 0; $i -lt $rows.Count; $i++) {
                    foreach ($property in $records[$i].PSObject.Properties) {
                        $text = $rows[$i].($property.Name)
                        # Times are written by the culture of the session, as every cmdlet's are, and are read back by it.
                        $back = if ($property.Value -is [datetime]) { [datetime]::Parse($text, [cultureinfo]::CurrentCulture) }
                        elseif ($property.Value -is [double]) { [double]::Parse($text, [cultureinfo]::CurrentCulture) }
                        else { $text }
                        $expected = $property.Value
                        if ($expected -is [datetime]) { $expected = [datetime]::SpecifyKind($expected, 'Unspecified') }
                        Get-Text $back | Should -BeExactly (Get-Text $expected) -Because "$($property.Name) under $culture"
                    }
                }
            }
        }
    }

    It 'come back from Export-Clixml' {
        $records = @(& $_ $MailLog)
        $records | Export-Clixml TestDrive:/back.xml -Depth 4
        $back = @(Import-Clixml TestDrive:/back.xml)
        $back[0].PSObject.TypeNames[0] | Should -Be "Deserialized.$($records[0].GetType().FullName)"
        for ($i = 0; $i -lt $records.Count; $i++) {
            foreach ($property in $records[$i].PSObject.Properties) {
                $value = $back[$i].($property.Name)
                if ($property.Value -is [System.Collections.IEnumerable] -and $property.Value -isnot [string]) {
                    @($value).Count | Should -Be @($property.Value).Count -Because $property.Name
                }
                else {
                    Get-Text $value | Should -BeExactly (Get-Text $property.Value) -Because $property.Name
                    if ($null -ne $value) { $value | Should -BeOfType $property.Value.GetType() }
                }
            }
        }
    }

    It 'are JSON, with numbers, arrays and ISO times' {
        $records = @(& $_ $MailLog)
        foreach ($json in $records | ForEach-Object { $_ | ConvertTo-Json -Depth 4 }) {
            $json | Should -Not -Match 'System\.|EsaLogs\.'
            $json | Should -Match '"(StartTime|Timestamp)":\s*"2024-03-01T10:0\d:\d\d"'
            $json | Should -Match '"(LineNumber|LineCount)":\s*\d+'
        }
    }

    It 'are text with Out-String and Out-File' {
        $text = & $_ $MailLog | Out-String
        $text | Should -Match '2024-03-01T10:0'
        & $_ $MailLog | Out-File TestDrive:/text.txt
        Get-Content TestDrive:/text.txt -Raw | Should -Match '2024-03-01T10:0'
    }
}

Describe 'Elsewhere' {
    It 'two runspaces read at once' {
        $shells = foreach ($number in 1..2) {
            $shell = [powershell]::Create().AddScript("Import-Module '$modulePath'; 1..5 | ForEach-Object { @(Get-EsaConnection '$MailLog').Count }")
            @{ Shell = $shell; Running = $shell.BeginInvoke() }
        }
        foreach ($one in $shells) {
            $one.Shell.EndInvoke($one.Running) | Should -Be (@($ConnectionCount) * 5)
            $one.Shell.Streams.Error | Should -HaveCount 0
            $one.Shell.Dispose()
        }
    }

    It 'ForEach-Object -Parallel reads files side by side' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $counts = 1..4 | ForEach-Object -ThrottleLimit 2 -Parallel {
            Import-Module $using:modulePath
            @(Get-EsaAuthEvent $using:MailLog -RemoteAddress 198.51.100.0/24).Count
        }
        $counts | Should -Be 2, 2, 2, 2
    }

    It 'Start-ThreadJob gives live records' -Skip:$noThreadJob {
        $job = Start-ThreadJob { Import-Module $using:modulePath; Get-EsaAuthEvent $using:MailLog }
        $records = @($job | Receive-Job -Wait -AutoRemoveJob)
        $records | Should -HaveCount $AuthCount
        $records[0] | Should -BeOfType EsaLogs.Records.EsaAuthEvent
    }

    It 'Start-Job gives records that still compare and display' {
        $module = (Resolve-Path -LiteralPath $modulePath).Path
        $log = (Resolve-Path -LiteralPath $MailLog).Path
        $job = Start-Job { Import-Module $using:module; Get-EsaAuthEvent $using:log }
        $records = @($job | Receive-Job -Wait -AutoRemoveJob)
        $records | Should -HaveCount $AuthCount
        @($records | Where-Object Outcome -EQ Failed) | Should -HaveCount 3
        @($records | Where-Object Timestamp -GE ([datetime] '2024-03-01T10:01:00')) | Should -HaveCount 1
        $records | Format-Table Timestamp, User, Outcome | Out-String | Should -Match 'jane'
    }

    It 'Import-Module -Force works twice' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$modulePath'; Import-Module '$modulePath' -Force; Import-Module '$modulePath' -Force
                Get-EsaAuthEvent '$MailLog'; Get-EsaAuthEvent '$MailLog' | Out-String -Width 120")
            $output = $shell.Invoke()
            $shell.Streams.Error | Should -HaveCount 0
            $output | Should -HaveCount ($AuthCount + 1)
            $output[-1] | Should -Match '2024-03-01T10:00:00 .*Failed'
        }
        finally { $shell.Dispose() }
    }

    It 'ConstrainedLanguage mode imports, filters by time and text, and shows' {
        $shell = [powershell]::Create()
        try {
            $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
            $null = $shell.AddScript("`$ExecutionContext.SessionState.LanguageMode; Import-Module '$modulePath'
                Get-EsaAuthEvent '$MailLog' -StartTime 2024-03-01 -TimeZone UTC -User j* | Sort-Object Timestamp | Select-Object -First 1
                Get-Content '$MailLog' -ReadCount 100 | Measure-EsaLog | Out-String")
            $output = $shell.Invoke()
            $shell.Streams.Error | Should -HaveCount 0
            "$($output[0])" | Should -Be 'ConstrainedLanguage'
            $output[1].User | Should -Be 'jane'
            $output[2] | Should -Match 'LineCount'
        }
        finally { $shell.Dispose() }
    }
}
