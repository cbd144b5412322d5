package io.firstbill.web.deal;

import io.firstbill.web.shell.Clocks.Sla;
import io.firstbill.web.shell.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What stands on top of every page of a deal.
 *
 * @param sla the clock of the stage it is in, or null when it has none
 * @param done what the visitor's last act did, in words, or null
 * @param note what the visitor had typed before a conflict; empty for nothing
 */
public record DealHead(
        Dossier deal, List<StripCell> strip, List<Link> tabs, @Nullable Sla sla, @Nullable String done, String note) {}
