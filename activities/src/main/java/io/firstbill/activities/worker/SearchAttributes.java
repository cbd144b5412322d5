package io.firstbill.activities.worker;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.workflow.stage.OperatorView;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the engine know the attributes that deals are listed by; the ones it knows already are left alone. */
@Singleton
class SearchAttributes {
    private static final Logger LOG = LoggerFactory.getLogger(SearchAttributes.class);

    /** Registers each; what cannot be registered is logged, because the operator may have done it by hand. */
    void register(EngineConnection connection) {
        var operator =
                OperatorServiceStubs.newServiceStubs(
                        OperatorServiceStubsOptions.newBuilder()
                                .setChannel(connection.stubs().getRawChannel())
                                .validateAndBuildWithDefaults());
        for (var key : OperatorView.ALL) {
            var request =
                    AddSearchAttributesRequest.newBuilder()
                            .setNamespace(connection.namespace())
                            .putSearchAttributes(key.getName(), key.getValueType())
                            .build();
            try {
                operator.blockingStub().addSearchAttributes(request);
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                    LOG.warn("Search attribute {} not registered: {}", key.getName(), e.getMessage());
                }
            }
        }
    }
}
