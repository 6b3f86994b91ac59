package consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A planning system on Spring Boot 4. */
@SpringBootApplication
public class Planning {
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(Planning.class, args);
  }
}
