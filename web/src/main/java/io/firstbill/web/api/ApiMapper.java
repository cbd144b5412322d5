package io.firstbill.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.firstbill.workflow.message.Json;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.jackson.ObjectMapperFactory;

import jakarta.inject.Singleton;

/** Has the API read and write JSON as everything else does: by the one mapper. */
@Factory
final class ApiMapper {
    @Singleton
    @Replaces(value = ObjectMapper.class, factory = ObjectMapperFactory.class)
    ObjectMapper mapper() {
        return Json.mapper().copy();
    }
}
