# Records leave as soon as they are known, and files are free as soon as nobody reads them.
BeforeAll {
    . $PSScriptRoot/Common.ps1

    <# .SYNOPSIS True if nobody holds the file: it can be opened for this process alone. #>
    function Test-Free {
        param([string] $Path)

        try { [System.IO.File]::Open($Path, 'Open', 'ReadWrite', 'None').Dispose(); $true }
        catch [System.IO.IOException] { $false }
    }
}

Describe 'Select-Object -First' {
    BeforeAll {
        # A compressed file that is cut off: who reads it to its end gets an error.
        $big = Add-BigLogFile TestDrive:/big.log -Megabyte 40
        $cut = "$big.gz"
        $target = [System.IO.File]::Create($cut)
        $gzip = [System.IO.Compression.GZipStream]::new($target, [System.IO.Compression.CompressionLevel]::Fastest)
        $source = [System.IO.File]::OpenRead($big)
        $source.CopyTo($gzip)
        $source.Dispose(); $gzip.Dispose()
        $bytes = [System.IO.File]::ReadAllBytes($cut)
        [System.IO.File]::WriteAllBytes($cut, $bytes[0..($bytes.Length - 20)])
    }

    It 'ends <_> early, without an error, and frees the file' -ForEach @('Get-EsaConnection', 'Get-EsaAuthEvent') {
        $Error.Clear()
        @(& $_ $cut | Select-Object -First 1) | Should -HaveCount 1
        $Error | Should -HaveCount 0
        Test-Free $cut | Should -BeTrue
        $null = & $_ $cut -ErrorVariable damage -ErrorAction SilentlyContinue
        $damage[0].FullyQualifiedErrorId | Should -BeLike 'GzipCorrupt,*'
    }

    It 'lets the file be renamed and deleted' {
        $file = Add-BigLogFile TestDrive:/gone.log -Megabyte 2
        $null = Get-EsaAuthEvent $file | Select-Object -First 1
        Rename-Item -LiteralPath $file -NewName 'renamed.log' -ErrorAction Stop
        Remove-Item -LiteralPath (Join-Path (Split-Path $file) 'renamed.log') -ErrorAction Stop
    }

    It 'ends one big text early' {
        $text = [System.IO.File]::ReadAllText($big)
        @(Get-EsaConnection -InputObject $text | Select-Object -First 1) | Should -HaveCount 1
    }

    It 'ends lines early' {
        $count = 0
        $first = 1..100000 | ForEach-Object { $count++; Get-LogLine -Icid $_ } | Get-EsaAuthEvent | Select-Object -First 1
        $first | Should -HaveCount 1
        $count | Should -BeIn (1..50)
    }
}

Describe 'Files' {
    It 'are free after a whole read' {
        $file = Add-LogFile TestDrive:/whole.log
        $null = Get-EsaAuthEvent $file
        Test-Free $file | Should -BeTrue
    }

    It 'are free after an error that ended the pipeline' {
        $file = Add-BigLogFile TestDrive:/error.log -Megabyte 2
        { Get-EsaAuthEvent $file | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'
        Test-Free $file | Should -BeTrue
    }

    It 'can be read while another program writes them' {
        $file = Add-LogFile TestDrive:/live.log
        $writer = [System.IO.File]::Open($file, 'Append', 'Write', 'ReadWrite')
        try { @(Get-EsaAuthEvent $file -ErrorAction Stop) | Should -HaveCount 1 }
        finally { $writer.Dispose() }
    }
}

Describe 'Stop' {
    BeforeAll {
        $file = Add-BigLogFile TestDrive:/stop.log -Megabyte 150
        $text = [System.IO.File]::ReadAllText($file)
        $compressed = "$file.gz"
        $target = [System.IO.File]::Create($compressed)
        $gzip = [System.IO.Compression.GZipStream]::new($target, [System.IO.Compression.CompressionLevel]::Fastest)
        $source = [System.IO.File]::OpenRead($file)
        $source.CopyTo($gzip)
        $source.Dispose(); $gzip.Dispose()
    }

    # Each reads all of its input, as what it looks for is not there.
    It 'ends a running <Name>' -ForEach @(
        @{ Name = 'read of a file'; Script = { param($file) Get-EsaConnection $file -RemoteAddress '192.0.2.255' } }
        @{ Name = 'read of a compressed file'; Script = { param($file) Get-EsaConnection "$file.gz" -RemoteAddress '192.0.2.255' } }
        @{ Name = 'first of two passes, over a family'; Script = { param($file) Get-EsaMessage $file -Mid 5 -Family } }
        @{ Name = 'first of two passes, over a message and its connections'; Script = { param($file) Get-EsaLogEntry $file -Mid 5 -Related } }
        @{ Name = 'search for the last lines'; Script = { param($file) Get-EsaConnection "$file.gz" -Tail 1000000 -RemoteAddress '192.0.2.255' } }
        @{ Name = 'count of all lines'; Script = { param($file) Measure-EsaLog $file } }
        @{ Name = 'read of what is followed'; Script = { param($file) Get-EsaConnection "$file.gz" -Wait -RemoteAddress '192.0.2.255' } }
        @{ Name = 'read of one big text'; Script = { param($file, $text) Get-EsaConnection -InputObject $text -RemoteAddress '192.0.2.255' } }
        @{ Name = 'pipeline of lines'; Script = { param($file) Get-Content $file | Get-EsaConnection -RemoteAddress '192.0.2.255' } }
        @{ Name = 'pipeline of records'; Script = { param($file) Get-EsaConnection $file | ForEach-Object { $_ } } }
    ) {
        # Tens of milliseconds as a rule; the best of three tells a busy machine from a cmdlet that goes on.
        $times = foreach ($attempt in 1..3) {
            $shell = [powershell]::Create()
            try {
                $null = $shell.AddCommand('Import-Module').AddParameter('Name', $modulePath).Invoke()
                $shell.Commands.Clear()
                $running = $shell.AddScript($Script).AddArgument($file).AddArgument($text).BeginInvoke()
                # Files are seen to be open; text is not, but its pipeline is well under way.
                if ($Name -eq 'read of one big text') { Start-Sleep -Milliseconds 300 }
                else { for ($i = 0; $i -lt 500 -and (Test-Free $file) -and (Test-Free $compressed); $i++) { Start-Sleep -Milliseconds 10 } }
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                $shell.Stop()
                $watch.ElapsedMilliseconds
                # Stopped, not Completed: it did not go on to the end of its input.
                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
                $running.IsCompleted | Should -BeTrue
                Test-Free $file | Should -BeTrue
                Test-Free $compressed | Should -BeTrue
            }
            finally { $shell.Dispose() }
        }
        ($times | Measure-Object -Minimum).Minimum | Should -BeLessThan 500 -Because "it took $($times -join ', ') ms"
    }
}
