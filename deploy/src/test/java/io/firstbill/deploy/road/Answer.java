package io.firstbill.deploy.road;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer of the API that is final: sending the request again would not change it.
 *
 * @param body the document, or a problem document
 */
public record Answer(int status, JsonNode body) {

    /** True when the request was done. */
    public boolean done() {
        return status / 100 == 2;
    }

    /** True when the deal has moved on since the caller read it. */
    public boolean late() {
        return status == 409;
    }
}
