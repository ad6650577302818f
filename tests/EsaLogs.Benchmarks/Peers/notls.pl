# Messages that were delivered over a connection without TLS: MID, DCID, address of the next hop.
use strict;
use warnings;

my (%address, %secured);
while (my $line = <>) {
    if ($line =~ /Info: New SMTP DCID (\d+) interface \S+ address (\S+)/) { $address{$1} = $2 }
    elsif ($line =~ /Info: DCID (\d+) TLS success/) { $secured{$1} = 1 }
    elsif ($line =~ /Info: Message done DCID (\d+) MID (\d+) /) { print join("\t", $2, $1, $address{$1} // ''), "\n" unless $secured{$1} }
    elsif ($line =~ /Info: DCID (\d+) close$/) { delete $address{$1}; delete $secured{$1} }
}
