package io.yangguang.local.importing;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;

/**
 * {@code ./yangguang import FILE}. Exit code 0: all taken; 1: lines rejected; 2: could not go on.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Console console = System.console();
        Screen screen = new Screen(System.out, console != null && console.isTerminal());
        System.exit(run(arguments, screen));
    }

    private static int run(String[] arguments, Screen screen) {
        try {
            Options options = Options.of(arguments, System.getenv());
            if (!Files.isRegularFile(options.file())) {
                throw new ImportFailure("No such file: " + options.file());
            }
            try (NoticeFile file = new NoticeFile(options.file())) {
                Import run =
                        new Import(new Api(options), new NoticeMapping(TypeCodes.load()), screen);
                Tally tally = run.run(file);
                screen.end(tally);
                return tally.rejected() == 0 ? 0 : 1;
            }
        } catch (ImportFailure | IllegalArgumentException e) {
            screen.say(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            screen.say("Cannot read the file: " + e.getMessage());
        }
        return 2;
    }
}
