package dev.srm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {
  @ParameterizedTest(name = "{0} ({1}): {2} {3} {4} {5}")
  @CsvSource({
    "RDS, 알디에스, RDS는, RDS가, RDS를, RDS로",
    "Lambda, 람다, Lambda는, Lambda가, Lambda를, Lambda로",
    "IAM, 아이에이엠, IAM은, IAM이, IAM을, IAM으로",
    "CloudTrail, 클라우드트레일, CloudTrail은, CloudTrail이, CloudTrail을, CloudTrail로",
    "고객, 고객, 고객은, 고객이, 고객을, 고객으로",
    "키 관리, 키 관리, 키 관리는, 키 관리가, 키 관리를, 키 관리로"
  })
  void particles_follow_the_sound(
      String word, String reading, String topic, String subject, String object, String toward) {
    assertEquals(topic, Particles.topic(word, reading));
    assertEquals(subject, Particles.subject(word, reading));
    assertEquals(object, Particles.object(word, reading));
    assertEquals(toward, Particles.toward(word, reading));
  }

  @ParameterizedTest(name = "{0} without a reading: {1}")
  @CsvSource({"EC2, EC2는", "S3, S3은", "SQL, SQL은", "VPN, VPN은", "KMS, KMS는"})
  void a_name_without_a_reading_is_spelled(String word, String topic) {
    assertEquals(topic, Particles.topic(word, word));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"데이터돔, 이라는", "세이프볼트, 라는", "FooBar, 라는", "CloudTown, 이라는"})
  void a_quoted_name_goes_on_by_its_sound(String word, String particle) {
    assertEquals("\"" + word + "\"" + particle, Particles.quoted(word));
  }
}
