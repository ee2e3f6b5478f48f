import ArgumentParser
import TaglineCommands

Tagline.main()
