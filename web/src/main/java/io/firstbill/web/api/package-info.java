/**
 * {@code /api/v1}: deals, their facts and every human act for programs, with the same rules as the pages, and its
 * OpenAPI description. Holds no rule of its own.
 */
@NullMarked
package io.firstbill.web.api;

import org.jspecify.annotations.NullMarked;
