/**
 * What every page shares: layout, assets, formatting, sign-in, the guard against forged forms, headers and the one
 * translation of failures into HTTP. Knows no subject.
 */
@NullMarked
package io.firstbill.web.shell;

import org.jspecify.annotations.NullMarked;
