namespace EsaLogs.Forms.Catalogue;

/// <summary>The way out of the work queue: delivery, another message, a quarantine.</summary>
internal static class QuarantineForms
{
    public static Form[] All { get; } =
    [
        new("queued", EntryKind.MessageQueued)
        {
            Templates = ["MID {Mid} queued for delivery"],
            Samples = ["MID 4410 queued for delivery"],
        },
        new("rewritten", EntryKind.MessageRewritten)
        {
            Templates = ["MID {Mid} rewritten to {?MID }{ChildMid} by {Agent:phrase}"],
            Samples =
            [
                "MID 4410 rewritten to MID 4411 by antispam (alt-rcpt-to)",
                "MID 4412 rewritten to MID 4413 by antivirus(unsafe alt-rcpt-to)",
                "MID 4414 rewritten to 4415 by System Quarantine",
            ],
        },
        new("rewritten-filter", EntryKind.MessageRewritten)
        {
            Templates = ["MID {Mid} rewritten to {?MID }{ChildMid} by {Agent:phrase} filter '{Filter:free}'"],
            Samples =
            [
                "MID 4410 rewritten to MID 4411 by add-footer filter 'Legal footer'",
                "MID 4412 rewritten to 4413 by alt-rcpt-to-filter filter 'to_archive'",
                "MID 4414 rewritten to MID 4415 by url-reputation-defang-strip-action filter 'unknown'",
            ],
        },
        new("generated", EntryKind.MessageGenerated)
        {
            Templates =
            [
                "MID {Mid} {?was }generated based on MID {ParentMid} by {Agent:phrase} filter '{Filter:free}'",
                "MID {Mid} {?was }generated based on MID {ParentMid} by {Agent:phrase}",
            ],
            Samples =
            [
                "MID 4411 was generated based on MID 4410 by bcc filter 'to_archive'",
                "MID 4413 generated based on MID 4412 by notify filter 'tell jane'",
                "MID 4415 was generated based on MID 4414 by antivirus",
            ],
        },
        new("generated-bounce", EntryKind.BounceGenerated)
        {
            Templates = ["MID {Mid} {?was }generated for bounce of MID {ParentMid}"],
            Samples = ["MID 4411 was generated for bounce of MID 4410", "MID 4413 generated for bounce of MID 4412"],
        },
        new("quar-to", EntryKind.MessageQuarantined)
        {
            Templates = ["MID {Mid} quarantined to \"{Quarantine:text}\""],
            Samples = ["MID 4410 quarantined to \"Policy\""],
        },
        new("quar-to-reason", EntryKind.MessageQuarantined)
        {
            Templates = ["MID {Mid} quarantined to \"{Quarantine:text}\" ({Reason:free})"],
            Samples = ["MID 4410 quarantined to \"Policy\" (content filter:no_macros)", "MID 4411 quarantined to \"My \"own\"\" (a (b) \"c\")"],
        },
        new("quar-new-reason", EntryKind.QuarantineReason)
        {
            Templates = ["MID {Mid} quarantine \"{Quarantine:text}\" new reason ({Reason:free})"],
            Samples = ["MID 4410 quarantine \"Policy\" new reason (DLP violation)"],
        },
        new("quar-central", EntryKind.QuarantineTransfer)
        {
            Templates = ["MID {Mid} enqueued for transfer to centralized quarantine \"{Quarantine:text}\"{? ({Reason:free})}"],
            Samples = ["MID 4410 enqueued for transfer to centralized quarantine \"Policy\" (message filter no_macros)"],
        },
        new("quar-central-back", EntryKind.QuarantineReturned)
        {
            Templates = ["MID {Mid} received from the SMA {Host:text} (MID originally {ParentMid}){? on release from {Quarantine:text}}"],
            Samples = ["MID 4411 received from the SMA sma.example.com (MID originally 4410) on release from Policy quarantine"],
        },
        new("quar-release", EntryKind.QuarantineReleased)
        {
            Templates = ["MID {Mid} released from quarantine \"{Quarantine:text}\"{? ({Reason:text})}{? t={Seconds}}"],
            Samples =
            [
                "MID 4410 released from quarantine \"Outbreak\" (expired) t=86400",
                "MID 4411 released from quarantine \"Policy\" (manual)",
                "MID 4412 released from quarantine \"Policy\"",
            ],
        },
        new("quar-release-strip", EntryKind.QuarantineReleased)
        {
            Templates = ["MID {Mid} released ({Action=attachments stripped}) from quarantine \"{Quarantine:text}\"{? ({Reason:text})}{? t={Seconds}}"],
            Samples = ["MID 4410 released (attachments stripped) from quarantine \"Virus\" (queue full) t=3600"],
        },
        new("quar-delete", EntryKind.QuarantineDeleted)
        {
            Templates = ["MID {Mid} deleted from quarantine \"{Quarantine:text}\"{? ({Reason:text})}{? t={Seconds}}"],
            Samples = ["MID 4410 deleted from quarantine \"Virus\" (manual) t=7200", "MID 4411 deleted from quarantine \"Virus\" (expired)"],
        },
        new("quar-release-all", EntryKind.QuarantineReleasedAll)
        {
            Templates = ["MID {Mid} released from all quarantines"],
            Samples = ["MID 4410 released from all quarantines"],
        },
        new("quar-release-all-strip", EntryKind.QuarantineReleasedAll)
        {
            Templates = ["MID {Mid} released ({Action=attachments stripped}) from all quarantines"],
            Samples = ["MID 4410 released (attachments stripped) from all quarantines"],
        },
        new("quar-delete-all", EntryKind.QuarantineDeletedAll)
        {
            Templates = ["MID {Mid} deleted from all quarantines"],
            Samples = ["MID 4410 deleted from all quarantines"],
        },
        new("isq-tag", EntryKind.SpamQuarantineTagged)
        {
            Templates = ["{Quarantine=ISQ|EUQ}: Tagging MID {Mid} for quarantine"],
            Samples = ["ISQ: Tagging MID 4410 for quarantine", "EUQ: Tagging MID 4411 for quarantine"],
        },
        new("isq-quarantined", EntryKind.SpamQuarantined)
        {
            Templates = ["{Quarantine=ISQ|EUQ}: Quarantined MID {Mid}"],
            Samples = ["ISQ: Quarantined MID 4410", "EUQ: Quarantined MID 4411"],
        },
        new("isq-reinject", EntryKind.SpamQuarantineReinjected)
        {
            Templates = ["{Quarantine=ISQ|EUQ}: Reinjected MID {Mid} as MID {ChildMid}"],
            Samples = ["ISQ: Reinjected MID 4410 as MID 4411", "EUQ: Reinjected MID 4412 as MID 4413"],
        },
        new("rpc-start-old", EntryKind.SpamQuarantineDeliveryStart)
        {
            Templates = ["Start delivery of MID {Mid} over RPC connection {Rcid}"],
            Samples = ["Start delivery of MID 4410 over RPC connection 17"],
        },
        new("rpc-done-old", EntryKind.SpamQuarantineDeliveryDone)
        {
            Templates = ["Delivery of MID {Mid} over RPC completed on connection {Rcid}"],
            Samples = ["Delivery of MID 4410 over RPC completed on connection 17"],
        },
        new("rpc-start", EntryKind.SpamQuarantineDeliveryStart)
        {
            Templates = ["RPC Delivery start RCID {Rcid} MID {Mid} to local {Quarantine:text}"],
            Samples = ["RPC Delivery start RCID 17 MID 4410 to local IronPort Spam Quarantine"],
        },
        new("rpc-done", EntryKind.SpamQuarantineDeliveryDone)
        {
            Templates = ["RPC Message done RCID {Rcid} MID {Mid}"],
            Samples = ["RPC Message done RCID 17 MID 4410"],
        },
        new("rpc-rejected", EntryKind.SpamQuarantineDeliveryRejected)
        {
            Templates = ["RPC Message rejected RCID {Rcid} MID {Mid}"],
            Samples = ["RPC Message rejected RCID 17 MID 4410"],
        },
        new("rpc-fail", EntryKind.SpamQuarantineUnreachable)
        {
            Templates =
            [
                "RPC connection to {RemoteAddress:word} failed RCID {Rcid} MID {Mid}{? ({Reason:text})}",
                "RPC connection RCID {Rcid} to {RemoteAddress:word} sleeping for {Seconds} seconds",
                "RPC connection RCID {Rcid} {Reason=killed}",
            ],
            Samples =
            [
                "RPC connection to 192.0.2.17 failed RCID 17 MID 4410 (timed out)",
                "RPC connection RCID 18 to 192.0.2.17 sleeping for 30 seconds",
                "RPC connection RCID 18 killed",
            ],
        },
    ];
}
