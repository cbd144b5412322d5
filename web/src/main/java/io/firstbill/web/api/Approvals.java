package io.firstbill.web.api;

import io.firstbill.activities.store.stage.ApprovalAskRow;
import io.firstbill.workflow.state.ApprovalProgress;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The latest round and every request with the rule that asked. */
@Schema(name = "Approvals")
record Approvals(@Nullable ApprovalProgress round, List<ApprovalAskRow> asks) {}
