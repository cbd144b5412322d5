/**
 * The contract document: how a contract is written down as JSON, its published schema, reading with a pointer for every
 * finding, and writing. Holds no rule of its own about what a good contract is.
 */
@NullMarked
package io.firstbill.document;

import org.jspecify.annotations.NullMarked;
