package io.firstbill.web.sandbox;

import io.firstbill.activities.store.sandbox.SandboxDesk.AccountFacts;
import io.firstbill.activities.store.sandbox.SandboxDesk.CallFacts;
import io.firstbill.activities.store.sandbox.SandboxDesk.FaultKind;
import io.firstbill.activities.store.sandbox.SandboxDesk.PlantedFault;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Problems;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The sandbox.
 *
 * @param may whether the visitor may steer it
 * @param search part of an id or key that accounts and calls must have; empty for all
 * @param done what the visitor's last order did, or null
 * @param typed the order that was refused; empty otherwise
 */
public record SandboxView(
        boolean may,
        String search,
        List<AccountFacts> accounts,
        List<PlantedFault> faults,
        List<FaultKind> kinds,
        List<CallFacts> calls,
        @Nullable String done,
        Form typed,
        Problems problems) {}
