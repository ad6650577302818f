# Messages that were delivered over a connection without TLS: MID, DCID, address of the next hop.
/Info: New SMTP DCID [0-9]+ / { address[$10] = $14; next }
/Info: DCID [0-9]+ TLS success/ { secured[$8]; next }
/Info: Message done DCID [0-9]+ / { if (!($10 in secured)) print $12 "\t" $10 "\t" address[$10]; next }
/Info: DCID [0-9]+ close$/ { delete address[$8]; delete secured[$8] }
