import Testing

#if !MPI
    struct MPITests {
        @Test func aProgramWithoutMPISaysHowToBuildOneWithIt() throws {
            let folder = try TemporaryFolder()
            try folder.write("You came.\n", to: "c.txt")
            let outcome = try Program.run(["train", "c.txt", "--mpi", "--output", "m"], in: folder)
            #expect(outcome.status == 1)
            #expect(
                outcome.errors
                    == "tagline: built without MPI; build with swift build -c release --traits MPI\n")
            #expect(!folder.has("m"))
        }
    }
#endif
