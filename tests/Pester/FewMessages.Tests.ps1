# Who asks for few messages is answered from the lines that tell of them, and gets the same as who takes them out of all.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Few messages, asked of <Command>' -ForEach @(
    @{ Command = 'Get-EsaMessage'; Cases = @(
            @{ Arguments = @{ Mid = 1648122667 }; Is = { $_.Mid -eq 1648122667 } }
            @{ Arguments = @{ Mid = 1648122665, 1648122670 }; Is = { $_.Mid -in 1648122665, 1648122670 } }
            @{ Arguments = @{ Sender = 'jane.doe-longname@subsidiary.example.com' }; Is = { $_.Sender -eq 'jane.doe-longname@subsidiary.example.com' } }
            @{ Arguments = @{ Sender = '<>' }; Is = { $_.Sender -eq '<>' } }
            @{ Arguments = @{ Recipient = 'j*' }; Is = { $_.Recipients -like 'j*' } }
            @{ Arguments = @{ StartTime = '2026-03-02T08:00:15'; EndTime = '2026-03-02T08:05' }; Is = { $_.StartTime -ge [datetime]'2026-03-02T08:00:15' } }
            @{ Arguments = @{ StartTime = '2026-03-02T07:00:15Z'; EndTime = '2026-03-02T08:00:16+01:00' }; Is = { $_.StartTime -eq [datetime]'2026-03-02T08:00:15' } }
        )
    }
    @{ Command = 'Get-EsaDelivery'; Cases = @(
            @{ Arguments = @{ Mid = 1648122667 }; Is = { $_.Mid -eq 1648122667 } }
            @{ Arguments = @{ Recipient = 'j*' }; Is = { $_.Recipient -like 'j*' } }
            @{ Arguments = @{ StartTime = '2026-03-02T09:00' }; Is = { $_.Timestamp -ge [datetime]'2026-03-02T09:00' } }
        )
    }
    @{ Command = 'Test-EsaTls'; Cases = @(
            @{ Arguments = @{ Mid = 1648122667; Direction = 'Outbound' }; Is = { $_.Mid -eq 1648122667 -and $_.Direction -eq 'Outbound' } }
            @{ Arguments = @{ RemoteAddress = '203.0.113.0/24' }; Is = { $_.RemoteAddress -like '203.0.113.*' } }
            @{ Arguments = @{ EndTime = [datetime]::new(2026, 3, 2, 7, 0, 18, [DateTimeKind]::Utc) }; Is = { $_.Timestamp -lt [datetime]'2026-03-02T08:00:18' } }
        )
    }
) {
    It 'by <Arguments.Keys> <Arguments.Values>' -ForEach $Cases {
        $all = @(& $Command $FamilyLog | Where-Object $Is)
        $all | Should -Not -BeNullOrEmpty
        $asked, $said = (& $Command $FamilyLog @Arguments -Verbose 4>&1).Where({ $_ -isnot [System.Management.Automation.VerboseRecord] }, 'Split')
        $asked | ConvertTo-Json -Depth 4 | Should -BeExactly ($all | ConvertTo-Json -Depth 4)
        $said -like 'Only lines are followed that name what is asked for or belongs to it: *' | Should -HaveCount 1
    }
}

Describe 'Log lines of a time' {
    It 'are those of all lines, from <Start>' -ForEach @{ Start = '2026-03-02T09:00' }, @{ Start = '2026-03-02T08:00Z' }, @{ Start = [datetime]::new(2026, 3, 2, 8, 0, 0, [DateTimeKind]::Utc) } {
        $all = @(Get-EsaLogEntry $FamilyLog | Where-Object Timestamp -ge ([datetime]'2026-03-02T09:00'))
        $all | Should -Not -BeNullOrEmpty
        Get-EsaLogEntry $FamilyLog -StartTime $Start | ConvertTo-Json -Depth 4 | Should -BeExactly ($all | ConvertTo-Json -Depth 4)
    }
}

Describe 'Few messages, where all lines are followed' {
    It 'is the same answer with -<Name>' -ForEach @{ Name = 'Strict'; Arguments = @{ Strict = $true } }, @{ Name = 'Tail'; Arguments = @{ Tail = 10000 } } {
        $asked, $said = (Get-EsaMessage $FamilyLog -Mid 1648122667 @Arguments -Verbose 4>&1).Where({ $_ -isnot [System.Management.Automation.VerboseRecord] }, 'Split')
        $asked | ConvertTo-Json -Depth 4 | Should -BeExactly (Get-EsaMessage $FamilyLog -Mid 1648122667 | ConvertTo-Json -Depth 4)
        $said | Should -Not -BeLike 'Only lines are followed*'
    }
}
