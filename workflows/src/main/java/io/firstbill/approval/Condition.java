package io.firstbill.approval;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;

import io.firstbill.failure.Finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A compiled yes-or-no question about a deal, and the facts it asks for. */
final class Condition {
    private static final Cel CEL = cel();

    private final Program program;
    private final List<Fact> facts;

    private Condition(Program program, List<Fact> facts) {
        this.program = program;
        this.facts = facts;
    }

    private static Cel cel() {
        var builder =
                CelFactory.plannerCelBuilder()
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setResultType(SimpleType.BOOL);
        Fact.ALL.forEach(fact -> builder.addVar(fact.variable(), fact.type()));
        return builder.build();
    }

    /** What is wrong with the expression, each with line and column; empty when it can be asked. */
    static List<Finding> check(String expression, String path) {
        return CEL.compile(expression).getErrors().stream().map(issue -> finding(issue, path)).toList();
    }

    /**
     * Compiles an expression that {@link #check} finds nothing wrong with.
     *
     * @throws IllegalArgumentException with CEL's words when something is wrong all the same
     */
    static Condition of(String expression) {
        try {
            var tree = CEL.compile(expression).getAst();
            return new Condition(CEL.createProgram(tree), facts(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("The condition does not compile: " + e.getMessage(), e);
        }
    }

    /** The answer; empty when it cannot be had, for example because a number overflows. */
    Optional<Boolean> test(DealFacts deal) {
        try {
            return Optional.of((Boolean) program.eval(Fact.values(deal)));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    /** The values it looks at, in words, for example {@code largest discount 17.5 %, currency EUR}. */
    String words(DealFacts deal) {
        return facts.stream().map(fact -> fact.words(deal)).collect(Collectors.joining(", "));
    }

    private static List<Fact> facts(CelAbstractSyntaxTree tree) {
        var names = tree.getReferenceMap().values().stream().map(CelReference::name).collect(Collectors.toSet());
        return Fact.ALL.stream().filter(fact -> names.contains(fact.variable())).toList();
    }

    private static Finding finding(CelIssue issue, String path) {
        var at = issue.getSourceLocation();
        return Finding.blocker(
                "policy.condition",
                path,
                "Line " + at.getLine() + ", column " + (at.getColumn() + 1) + ": " + issue.getMessage(),
                "Use the facts "
                        + Fact.ALL.stream().map(Fact::variable).collect(Collectors.joining(", "))
                        + " in a condition that is true or false.");
    }
}
