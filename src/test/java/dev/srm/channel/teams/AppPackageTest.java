package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.channel.Golden;
import dev.srm.channel.Node;
import dev.srm.chat.Command;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.chat.Message;
import dev.srm.chat.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an administrator uploads to Teams.
class AppPackageTest {
  private static final List<String> FILES =
      List.of("manifest.json", "en-us.json", "ko-kr.json", "color.png", "outline.png");

  @TempDir Path folder;

  private static int run(String appId) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder("sh", "deploy/teams/package");
    process.environment().put("TEAMS_APP_ID", appId);
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    return process.start().waitFor();
  }

  private Map<String, byte[]> unpacked() throws IOException, InterruptedException {
    assertEquals(0, run(Microsoft.APP));
    Map<String, byte[]> files = new HashMap<>();
    try (InputStream in = Files.newInputStream(Path.of("target/srm-teams.zip"));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void a_command_packs_manifest_languages_and_icons() throws Exception {
    Map<String, byte[]> files = unpacked();
    assertEquals(java.util.Set.copyOf(FILES), files.keySet());
    JsonNode manifest =
        Team.json(new String(files.getOrDefault("manifest.json", new byte[0]), UTF_8));
    assertEquals(Microsoft.APP, manifest.path("id").asText());
    assertEquals(Microsoft.APP, manifest.at("/bots/0/botId").asText());
    assertTrue(!manifest.toString().contains("${"), manifest::toString);
    assertEquals("[\"personal\",\"team\",\"groupChat\"]", manifest.at("/bots/0/scopes").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "srm", "11111111-2222-3333-4444-55555555555|"})
  void an_app_id_that_is_none_is_refused(String id) throws Exception {
    assertEquals(2, run(id));
  }

  @Test
  void icons_have_the_sizes_and_colours_that_teams_asks_for() throws Exception {
    Map<String, byte[]> files = unpacked();
    BufferedImage color = image(files, "color.png");
    assertEquals("192x192", color.getWidth() + "x" + color.getHeight());
    BufferedImage outline = image(files, "outline.png");
    assertEquals("32x32", outline.getWidth() + "x" + outline.getHeight());
    for (int i = 0; i < 32 * 32; i++) {
      int pixel = outline.getRGB(i % 32, i / 32);
      assertTrue(pixel >>> 24 == 0 || (pixel & 0xFFFFFF) == 0xFFFFFF, "white or nothing");
    }
  }

  private static BufferedImage image(Map<String, byte[]> files, String name) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(files.getOrDefault(name, new byte[0])));
  }

  @Test
  void every_command_of_the_manifest_is_understood_in_both_languages() throws Exception {
    Desk desk = new Desk(Golden.answering(), () -> Golden.KNOWLEDGE, Memory.none());
    JsonNode english = Team.json(Files.readString(Path.of("deploy/teams/en-us.json")));
    JsonNode korean = Team.json(Files.readString(Path.of("deploy/teams/ko-kr.json")));
    for (JsonNode language : List.of(english, korean)) {
      for (int i = 0; i < 6; i++) {
        String key = "bots[0].commandLists[0].commands[" + i + "]";
        String asked =
            language.path(key + ".prompt").asText(language.path(key + ".title").asText());
        Message message = new Message(asked, List.of(), Message.Surface.TEAMS, Optional.empty());
        if (i < 3) {
          assertNotEquals(Command.Kind.ASK, Command.of(asked).kind(), asked);
        } else {
          Reply.Answered reply = (Reply.Answered) desk.reply(message);
          assertTrue(reply.answer().refusal().isEmpty(), asked);
        }
      }
    }
  }

  @Test
  void microsofts_own_schemas_find_no_mistake() throws Exception {
    Node.needs("@microsoft/app-manifest");
    for (Map.Entry<String, byte[]> file : unpacked().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    assertEquals(List.of(), Node.run("teams-manifest.js", List.of(folder.toString()), List.of()));
  }
}
