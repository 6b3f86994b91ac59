/** OKE messages and other adapters for exam enrolment. */
module org.okeenrolment.adapter {
  requires transitive org.okeenrolment;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires static micrometer.core;
  requires static de.siegmar.fastcsv;
  requires static gg.jte.runtime;
  requires static ical4j.core;
  requires static java.compiler; // the generated pages are marked so
  requires static org.apache.fontbox;
  requires static org.apache.pdfbox;
  requires static org.apache.pdfbox.io;
  requires static org.hibernate.validator;
  requires static org.immutables.value.annotations;
  requires static org.junit.jupiter.api;
  requires transitive java.net.http;
  requires transitive java.sql;
  requires org.slf4j;
  requires static tools.jackson.core;
  requires static tools.jackson.databind;

  exports org.okeenrolment.adapter.conversation;
  exports org.okeenrolment.adapter.document;
  exports org.okeenrolment.adapter.jdbc;
  exports org.okeenrolment.adapter.kit;
  exports org.okeenrolment.adapter.metrics;
  exports org.okeenrolment.adapter.oke;
  exports org.okeenrolment.adapter.oke.client;
  exports org.okeenrolment.adapter.oke.endpoint;
  exports org.okeenrolment.adapter.oke.wire;
  exports org.okeenrolment.adapter.regulation;
  exports org.okeenrolment.adapter.review;
  exports org.okeenrolment.adapter.timetable;
  exports org.okeenrolment.adapter.validation;

  opens org.okeenrolment.adapter.oke.wire;
}
