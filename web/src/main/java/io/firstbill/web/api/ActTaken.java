package io.firstbill.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The answer to an act that was taken.
 *
 * @param deal whose
 * @param revision of the deal that will show it
 * @param href where to read it; waits a moment for the revision
 */
@Schema(description = "An act that was taken")
record ActTaken(
        @Schema(example = "D-1042") String deal,
        @Schema(example = "57", description = "Revision of the deal that will show it") long revision,
        @Schema(example = "/api/v1/deals/D-1042?seen=57") String href) {
    static ActTaken of(String deal, long revision) {
        return new ActTaken(deal, revision, Api.ROOT + "/deals/" + deal + "?seen=" + revision);
    }
}
