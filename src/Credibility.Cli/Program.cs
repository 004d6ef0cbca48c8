return Credibility.Cli.CommandRunner.Run(Credibility.Cli.CommandConsole.OfProcess(), args);
