# Messages that were delivered over a connection without TLS: MID, DCID, address of the next hop.
index($0, "Info: New SMTP DCID ")       { address[$10] = $14; next }
/Info: DCID [0-9]+ TLS success/         { secured[$8]; next }
index($0, "Info: Message done DCID ")   { if (!($10 in secured)) print $12 "\t" $10 "\t" address[$10]; next }
/Info: DCID [0-9]+ close$/              { delete address[$8]; delete secured[$8] }
