package io.firstbill.web.pricing;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.AssumedUse;
import io.firstbill.activities.store.deal.Drafts;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.web.deal.ActForm;
import io.firstbill.web.deal.Done;
import io.firstbill.workflow.message.Act;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

/**
 * Stores what was typed as a version, beside it the use that was assumed, and submits it. The draft stays until the
 * deal has taken it, so that a refusal loses nothing.
 */
@Singleton
class PricingSubmission {
    private final Drafts drafts;
    private final PricingVersions versions;
    private final AssumedUse assumed;

    PricingSubmission(Drafts drafts, PricingVersions versions, AssumedUse assumed) {
        this.assumed = assumed;
        this.drafts = drafts;
        this.versions = versions;
    }

    HttpResponse<String> send(ActForm sent, Draft draft, DraftView view) {
        String author = sent.visitor().id();
        drafts.save(Drafts.PRICING, author, sent.deal(), Jsonb.of(draft));
        PricingVersionRow stored =
                versions.add(
                        view.head().deal().id(), view.config(), sent.visitor().actor(), sent.form().text("reason"));
        assumed.keep(view.head().deal().id(), stored.version(), draft.below(Draft.ASSUMED), author);
        HttpResponse<String> answer =
                sent.send(
                        "/pricing",
                        Done.PRICING_SUBMITTED,
                        (by, form) ->
                                new Act.SubmitPricing(
                                        by, view.task().id(), draft.base(), stored.version(), stored.hash()));
        if (answer.status() == HttpStatus.SEE_OTHER) {
            drafts.discard(Drafts.PRICING, author, sent.deal());
        }
        return answer;
    }
}
