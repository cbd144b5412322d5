package io.firstbill.web.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.preview.DealValue;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.TotalCheck;
import io.firstbill.web.charge.Figure;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the draft bills, beside the lines.
 *
 * @param first the first invoice, or null when nothing is ever billed or it cannot be priced
 * @param lines of the first invoice, and those that are not on it
 * @param why it cannot be priced, or null
 * @param total of the first invoice
 * @param asked total of the first invoice the contract asks for
 * @param next invoices that follow, at most twelve
 * @param sum of these
 * @param value of the whole term, or null when it cannot be priced
 * @param crm what the CRM states for the deal, or null
 * @param off whether that is another amount
 */
public record Pane(
        @Nullable ExpectedInvoice first,
        List<PaneLine> lines,
        @Nullable String why,
        Money total,
        Money asked,
        List<ExpectedInvoice> next,
        Money sum,
        @Nullable DealValue value,
        @Nullable Money crm,
        List<Finding> off) {
    private static final int NEXT = 12;

    /**
     * One line of the first invoice.
     *
     * @param target the line in the editor, empty for a line over other lines
     * @param note how the amount comes about, or why there is none
     * @param from date of the invoice it comes on first, said after the note; null when it is on this one, or on none
     * @param amount or null when it is not on this invoice
     * @param line with its explanation, or null when it is not on this invoice
     */
    public record PaneLine(
            String target,
            String name,
            String note,
            @Nullable LocalDate from,
            @Nullable Money amount,
            @Nullable ExpectedLine line) {}

    static Pane of(
            Contract contract, PricingConfig config, Priced priced, PricingConfig asked, List<Uncovered> uncovered) {
        Money zero = Money.zero(config.currency());
        ExpectedInvoice first = priced.first();
        ExpectedInvoice said = Priced.of(asked).first();
        List<ExpectedInvoice> next = priced.next(NEXT);
        boolean sound = priced.why() == null;
        return new Pane(
                first,
                lines(config, priced, uncovered, asked),
                priced.why(),
                first == null ? zero : first.total(),
                said == null ? zero : said.total(),
                next,
                Priced.sum(next, zero),
                sound ? DealValue.of(contract, priced.invoices()) : null,
                contract.crmAmount(),
                sound ? TotalCheck.check(config, contract) : List.of());
    }

    /** This draft less what the contract says. */
    public Money difference() {
        return total.minus(asked);
    }

    private static List<PaneLine> lines(
            PricingConfig config, Priced priced, List<Uncovered> uncovered, PricingConfig asked) {
        List<PaneLine> lines = new ArrayList<>();
        ExpectedInvoice first = priced.first();
        if (first != null) {
            first.lines().forEach(line -> lines.add(billed(config, line)));
            config.charges().stream()
                    .filter(charge -> lines.stream().noneMatch(line -> line.target().equals("line-" + charge.lineId())))
                    .forEach(charge -> lines.add(later(charge, priced)));
        }
        uncovered.forEach(gap -> lines.add(gap(gap, asked)));
        return lines;
    }

    private static PaneLine billed(PricingConfig config, ExpectedLine line) {
        boolean own = config.charges().stream().anyMatch(charge -> charge.lineId().equals(line.lineId()));
        BigMoney unit = line.unitPrice();
        String quantity = Figure.print(plain(line.quantity()));
        String note = unit == null ? quantity + " by its tiers" : quantity + " × " + unit.getAmount().toPlainString();
        boolean single = unit != null && line.quantity().compareTo(BigDecimal.ONE) == 0;
        return new PaneLine(
                own ? "line-" + line.lineId() : "",
                line.description(),
                single || line.quantity().signum() == 0 ? "" : note,
                null,
                line.amount(),
                line);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() > 0 && number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
    }

    private static PaneLine later(Charge charge, Priced priced) {
        LocalDate from =
                priced.invoices().stream()
                        .filter(invoice ->
                                invoice.lines().stream().anyMatch(line -> line.lineId().equals(charge.lineId())))
                        .findFirst()
                        .map(ExpectedInvoice::invoiceDate)
                        .orElse(null);
        String billed = charge.frequency() == null ? "once, on " : charge.timing().label() + ", from ";
        return new PaneLine(
                "line-" + charge.lineId(), charge.name(), from == null ? "never billed" : billed, from, null, null);
    }

    private static PaneLine gap(Uncovered gap, PricingConfig asked) {
        String name =
                asked.charges().stream()
                        .filter(charge -> charge.lineId().equals(gap.id()))
                        .findFirst()
                        .map(Charge::name)
                        .orElse(gap.id());
        return new PaneLine("uncovered", name, "not covered", null, null, null);
    }
}
