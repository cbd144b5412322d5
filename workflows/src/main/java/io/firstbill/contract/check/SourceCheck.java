package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.util.List;

/** Every line says where it stands in the signed document. */
final class SourceCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.lines(contract).stream()
                .filter(place -> contract.source(place.path()) == null)
                .map(place ->
                        Finding.warning(
                                "source.missing",
                                place.path(),
                                "Line " + place.line().id() + " has no source in the signed document.",
                                "Give page and words of its price."))
                .toList();
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/sources");
    }
}
