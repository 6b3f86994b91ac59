/**
 * The messages of OKE over HTTP, as the caller of a partner (OKE-koppeling).
 *
 * <p>One {@link org.okeenrolment.adapter.oke.client.OkeClient} calls one partner; {@link
 * org.okeenrolment.adapter.oke.client.OkeClientSettings} say how he is reached. Its {@code send} is
 * what {@code OkeDelivery} wants as a transport; {@code put} and {@code patch} send wire records;
 * the other methods fetch objects, lists and documents.
 *
 * <pre>{@code
 * OkeClientSettings settings =
 *     OkeClientSettings.of(supplier, URI.create("https://ta.example/ooapi"), OkeScope.FLOW_2_3_4)
 *         .credentials(ClientCredentials.of(tokenAddress, "school", secret))
 *         .build();
 * OkeClient client = OkeClient.builder(settings).build();
 * try (Stream<Reading<Component>> exams = client.components(OkeQuery.all().text("25190"))) {
 *   exams.map(Reading::value).forEach(...);
 * }
 * }</pre>
 *
 * <p>What does not succeed is one of three things: a refusal of what was sent is an {@code
 * OkeResponse}; after a {@link org.okeenrolment.adapter.oke.client.PartnerUnavailableException} a
 * later try can succeed; after a {@link org.okeenrolment.adapter.oke.client.PartnerAnswerException}
 * it cannot. Messages of exceptions name partner, method and path; log lines leave ids out. Neither
 * tells what is in a request or an answer.
 */
@NullMarked
package org.okeenrolment.adapter.oke.client;

import org.jspecify.annotations.NullMarked;
