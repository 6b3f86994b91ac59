package planning;

import static org.springframework.security.config.Customizer.withDefaults;

import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who is who. A school has a login of its own: only {@link #actor} is then left of this. */
@Configuration
class Login {
  // docs: login
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.csrf(
            csrf -> csrf.disable()) // there are no browser sessions: each call has its login
        .httpBasic(withDefaults())
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers("/ooapi/**") // has tokens of its own
                    .permitAll()
                    .requestMatchers(HttpMethod.PUT, "/exams/*/teachers")
                    .hasRole("EXAM_OFFICE")
                    .anyRequest()
                    .authenticated())
        .build();
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        User.withUsername("jansen").password("{noop}office").roles("EXAM_OFFICE").build(),
        User.withUsername("bakker").password("{noop}teacher").roles("SUBJECT_TEACHER").build(),
        User.withUsername("chair").password("{noop}chair").roles("EXAM_COMMITTEE").build(),
        User.withUsername("p-1").password("{noop}student").roles("STUDENT").build());
  }

  /** Who acts in the library, and in which role. */
  static Actor actor(Authentication login) {
    String role =
        login.getAuthorities().iterator().next().getAuthority().substring("ROLE_".length());
    return role.equals("STUDENT")
        ? Actor.student(new StudentId(login.getName()))
        : Actor.staff(new StaffId(login.getName()), new Role(role));
  }
  // docs: end
}
