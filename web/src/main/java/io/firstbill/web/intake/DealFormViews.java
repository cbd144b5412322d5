package io.firstbill.web.intake;

import io.firstbill.activities.store.deal.ContractFacts;
import io.firstbill.contract.Contract;
import io.firstbill.document.Reading;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoices;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Judges the answers and says what the first invoice would be. */
final class DealFormViews {
    private DealFormViews() {}

    /** The form as it was left; nothing is judged. */
    static DealFormView open(FormDrafts.Open draft, String focus, @Nullable String done) {
        return view(draft, focus, done, false, Remarks.none());
    }

    /** The form with all that is wrong, and what it would bill. */
    static DealFormView judged(FormDrafts.Open draft, String focus) {
        Remarks remarks = remarks(draft, DealForm.of(draft.answers()).read().findings());
        return view(draft, focus, null, true, remarks);
    }

    /** The form with what the intake found. */
    static DealFormView of(FormDrafts.Open draft, List<Finding> findings) {
        return view(draft, "", null, true, remarks(draft, findings));
    }

    private static Remarks remarks(FormDrafts.Open draft, List<Finding> findings) {
        return Remarks.of(DealForm.of(draft.answers()), findings, Questionnaire.of(draft.answers()));
    }

    /** The same with one thing more that is wrong. */
    static DealFormView refused(FormDrafts.Open draft, Remarks.Remark why) {
        return view(draft, "", null, true, judged(draft, "").remarks().and(why));
    }

    private static DealFormView view(
            FormDrafts.Open draft, String focus, @Nullable String done, boolean checked, Remarks remarks) {
        DealForm form = DealForm.of(draft.answers());
        Reading reading = form.read();
        @Nullable Contract contract = reading.contract();
        return new DealFormView(
                draft.purpose(),
                draft.key(),
                draft.savedAt(),
                done,
                focus,
                checked,
                draft.answers(),
                Questionnaire.of(draft.answers()),
                remarks,
                contract == null
                        ? null
                        : ExpectedInvoices.firstInvoice(PricingConfigs.derive(contract, 1)).orElse(null),
                contract == null ? null : Money.of(contract.currency(), ContractFacts.of(contract).tcv()),
                form.document());
    }
}
