/**
 * The messages of OKE over HTTP, as the one who is called (OKE-koppeling, ontvangende kant).
 *
 * <p>An {@link org.okeenrolment.adapter.oke.endpoint.OkeEndpoint} turns a request into an answer;
 * there is no server inside. The host mounts it on its own, below any base address, verifies who
 * calls and which scopes his token has, and passes both with the request:
 *
 * <pre>{@code
 * OkeEndpoint endpoint = OkeEndpoint.planning(setup);
 * EndpointResponse answer =
 *     endpoint.answer(
 *         EndpointRequest.builder()
 *             .partner(partner)
 *             .scopes(scopes)
 *             .method("PUT")
 *             .target("/persons/500e6ac0-b5ab-4071-a207-7983ccd26f7b")
 *             .contentType("application/json")
 *             .body(body)
 *             .build());
 * }</pre>
 *
 * <p>A product that is planning and registration system at once has two endpoints, at two
 * addresses: the same operation means another thing at each.
 */
@NullMarked
package org.okeenrolment.adapter.oke.endpoint;

import org.jspecify.annotations.NullMarked;
