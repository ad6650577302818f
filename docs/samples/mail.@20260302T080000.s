Mon Mar  2 08:00:00 2026 Info: Begin Logfile
Mon Mar  2 08:00:00 2026 Info: Version: 15.0.0-104 SN: 4209A1B2C3D4E5F60718-0A1B2C3D4E5F
Mon Mar  2 08:00:00 2026 Info: Time offset from UTC: 3600 seconds
Mon Mar  2 08:00:11 2026 Info: New SMTP ICID 88101 interface Submission (192.0.2.16) address 198.51.100.23 reverse dns host client23.example.net verified yes
Mon Mar  2 08:00:11 2026 Info: ICID 88101 ACCEPT SG SUBMISSION match ALL SBRS None country Germany
Mon Mar  2 08:00:12 2026 Info: ICID 88101 TLS success protocol TLSv1.2 cipher ECDHE-RSA-AES256-GCM-SHA384
Mon Mar  2 08:00:12 2026 Info: SMTP Auth: (ICID 88101) succeeded for user: jane@example.com using AUTH mechanism: PLAIN with profile: StaffLdap
Mon Mar  2 08:00:13 2026 Info: Start MID 500201 ICID 88101
Mon Mar  2 08:00:13 2026 Info: MID 500201 ICID 88101 From: <jane@example.com>
Mon Mar  2 08:00:13 2026 Info: MID 500201 ICID 88101 RID 0 To: <orders@partner.example>
Mon Mar  2 08:00:13 2026 Info: MID 500201 ICID 88101 RID 1 To: <sales@oldhost.example>
Mon Mar  2 08:00:14 2026 Info: MID 500201 ready 18230 bytes from <jane@example.com>
Mon Mar  2 08:00:14 2026 Info: ICID 88101 close
Mon Mar  2 08:00:14 2026 Info: MID 500201 matched all recipients for per-recipient policy DEFAULT in the outbound table
Mon Mar  2 08:00:15 2026 Info: MID 500201 queued for delivery
Mon Mar  2 08:00:15 2026 Info: New SMTP DCID 40711 interface 192.0.2.17 address 203.0.113.25 port 25
Mon Mar  2 08:00:15 2026 Info: New SMTP DCID 40712 interface 192.0.2.17 address 203.0.113.80 port 25
Mon Mar  2 08:00:16 2026 Info: DCID 40711 TLS success protocol TLSv1.2 cipher ECDHE-RSA-AES128-GCM-SHA256 for partner.example
Mon Mar  2 08:00:16 2026 Info: Delivery start DCID 40711 MID 500201 to RID [0]
Mon Mar  2 08:00:16 2026 Info: Delivery start DCID 40712 MID 500201 to RID [1]
Mon Mar  2 08:00:17 2026 Info: Message done DCID 40711 MID 500201 to RID [0] 
Mon Mar  2 08:00:17 2026 Info: MID 500201 RID [0] Response '2.0.0 Ok: queued as 4B1C2'
Mon Mar  2 08:00:18 2026 Info: Message done DCID 40712 MID 500201 to RID [1] 
Mon Mar  2 08:00:18 2026 Info: MID 500201 RID [1] Response 'ok'
Mon Mar  2 08:00:18 2026 Info: Message finished MID 500201 done
Mon Mar  2 08:00:22 2026 Info: DCID 40711 close
Mon Mar  2 08:00:23 2026 Info: DCID 40712 close
Mon Mar  2 08:03:40 2026 Info: New SMTP ICID 88102 interface Submission (192.0.2.16) address 203.0.113.199 reverse dns host unknown verified no
Mon Mar  2 08:03:40 2026 Info: ICID 88102 ACCEPT SG SUBMISSION match ALL SBRS -3.1 country Netherlands
Mon Mar  2 08:03:41 2026 Info: SMTP Auth: (ICID 88102) failed for user: admin using AUTH mechanism: LOGIN with profile: StaffLdap
Mon Mar  2 08:03:43 2026 Info: SMTP Auth: (ICID 88102) failed for user: root using AUTH mechanism: LOGIN with profile: StaffLdap
Mon Mar  2 08:03:46 2026 Info: SMTP Auth: (ICID 88102) failed for user: jane@example.com using AUTH mechanism: LOGIN with profile: StaffLdap
Mon Mar  2 08:03:47 2026 Info: ICID 88102 lost
Mon Mar  2 08:03:47 2026 Info: ICID 88102 close
Mon Mar  2 08:10:02 2026 Info: New SMTP ICID 88103 interface Incoming (192.0.2.15) address 203.0.113.25 reverse dns host mx.partner.example verified yes
Mon Mar  2 08:10:02 2026 Info: ICID 88103 ACCEPT SG PARTNERS match .partner.example SBRS 4.5 country France
Mon Mar  2 08:10:03 2026 Info: ICID 88103 TLS success protocol TLSv1.3 cipher TLS_AES_256_GCM_SHA384
Mon Mar  2 08:10:03 2026 Info: Start MID 500202 ICID 88103
Mon Mar  2 08:10:03 2026 Info: MID 500202 ICID 88103 From: <orders@partner.example>
Mon Mar  2 08:10:03 2026 Info: MID 500202 ICID 88103 RID 0 To: <jane@example.com>
Mon Mar  2 08:10:04 2026 Info: MID 500202 ready 7201 bytes from <orders@partner.example>
Mon Mar  2 08:10:09 2026 Info: New SMTP ICID 88104 interface Incoming (192.0.2.15) address 198.51.100.250 reverse dns host dyn-250.example.org verified no
Mon Mar  2 08:10:09 2026 Info: ICID 88104 REJECT SG BLACKLIST match sbrs[-10.0:-3.0] SBRS -8.2 country not applicable
Mon Mar  2 08:10:09 2026 Info: ICID 88104 close
Mon Mar  2 08:11:30 2026 Info: New SMTP ICID 88105 interface Incoming (192.0.2.15) address 203.0.113.80 reverse dns host mail.oldhost.example verified yes
